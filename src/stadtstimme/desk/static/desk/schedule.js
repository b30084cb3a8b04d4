// Says in words which day was chosen: a wrong weekday is seen before it is published.

const DAY = 86400000;

export function showSchedule(form, words, say) {
  const out = form.querySelector("[data-schedule]");
  const day = form.elements.publish_on.value;
  const time = form.elements.publish_time.value;
  const planned = form.querySelector("input[name=publish_when]:checked")?.value === "at";
  const text = planned && /^\d{4}-\d\d-\d\d$/.test(day) ? resolved(day, time, words, say) : "";
  if (out.textContent !== text) out.textContent = text;
}

// Days are compared as the calendar shows them; the server checks the instant and the zone.
function resolved(day, time, words, say) {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return "";
  const locale = document.documentElement.lang === "en" ? "en-GB" : "de-DE";
  const named = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: "UTC" }).format(date);
  const now = new Date();
  const away = Math.round((date - Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())) / DAY);
  const distance = { 0: words.today, 1: words.tomorrow }[away] ?? say(words.in_days, { days: away });
  const whole = time ? say(words.clock, { day: named, time }) : named;
  return away < 0 ? `${whole}. ${words.past}` : `${whole} (${distance})`;
}
