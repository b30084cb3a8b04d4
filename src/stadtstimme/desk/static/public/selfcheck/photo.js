// The photo: looked at and cleaned in the browser. Drawing it anew leaves everything invisible behind.
import { hiddenIn } from "./metadata.js";
import { one, say } from "./words.js";

const LONGEST_EDGE = 4096;
const FOUND = { place: "photo_place", time: "photo_time", camera: "photo_camera", text: "photo_text" };
const input = one("#self-check-photo");
const questions = one("#self-check-photo-questions");
const told = one("#self-check-photo-state");
const canvas = one("#self-check-photo-preview");
const save = one("#self-check-photo-save");
let chosen = false;

export function preparePhoto(changed) {
  input.addEventListener("change", () => look(input.files[0]).then(changed));
  questions.addEventListener("change", changed);
}

// The facts as the checker reads them (checker/statement.py, Media).
export function photoFacts() {
  if (!chosen) return [];
  const yes = (name) => one(`[data-photo="${name}"]`).checked;
  const people = yes("people");
  return [{ type: "image", people, consent: people && yes("consent"), source: yes("own") ? "eigenes Foto" : null }];
}

async function look(file) {
  chosen = false;
  questions.hidden = true;
  told.textContent = "";
  if (!file) return;
  try {
    await draw(file);
  } catch {
    told.textContent = say("photo_bad");
    return;
  }
  chosen = true;
  questions.hidden = false;
  told.textContent = described(hiddenIn(await file.arrayBuffer()));
}

function described(found) {
  if (found === null) return say("photo_unread");
  const names = [...found].map((name) => say(FOUND[name]));
  if (!names.length) return say("photo_clean");
  const last = names.pop();
  return say("photo_found", { list: names.length ? `${names.join(", ")} ${say("and")} ${last}` : last });
}

async function draw(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height));
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const type = file.type === "image/png" ? "image/png" : "image/jpeg";
  const clean = await new Promise((done) => canvas.toBlob(done, type, 0.92));
  if (save.href) URL.revokeObjectURL(save.href);
  save.href = URL.createObjectURL(clean);
  save.download = `${say("photo_name")}.${type === "image/png" ? "png" : "jpg"}`;
}
