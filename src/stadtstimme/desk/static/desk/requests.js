// One way to post a form by script. The answer is { status, data }; status 0 means the server was not reached.

export const csrfToken = () => document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] ?? "";

// After a new sign-in in another window the token in the page is stale; the cookie has the current one.
export function refreshToken(form) {
  const field = form.querySelector("input[name=csrfmiddlewaretoken]");
  const token = csrfToken();
  if (field && token) field.value = token;
}

export function fieldsOf(form) {
  const data = new FormData(form);
  for (const [name, value] of [...data.entries()]) if (value instanceof File) data.delete(name);
  data.delete("csrfmiddlewaretoken");
  return data;
}

export async function post(url, body, more = {}) {
  let response;
  try {
    response = await fetch(url, {
      method: "POST",
      body,
      headers: { "X-Requested-With": "fetch", "X-CSRFToken": csrfToken(), Accept: "application/json" },
      ...more,
    });
  } catch {
    return { status: 0, data: {} };
  }
  const json = response.headers.get("Content-Type")?.startsWith("application/json");
  return { status: response.status, data: json ? await response.json() : {} };
}
