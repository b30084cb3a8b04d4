// What stands invisibly in a picture file: place, time, camera, other texts. Looks at JPEG, PNG and WebP.
// Sources: Exif 2.32 (CIPA DC-008), PNG (W3C), WebP container (RFC 9649).
const GPS = 0x8825;
const EXIF = 0x8769;
const CAMERA = new Set([0x010f, 0x0110, 0x0131, 0xa433, 0xa434]);
const TIME = new Set([0x0132, 0x9003, 0x9004]);
const NAMES = new Set([0x010e, 0x013b, 0x8298, 0x9286, 0xa430]);

// A Set of "place", "time", "camera", "text"; null where the file is none of the three.
export function hiddenIn(buffer) {
  const view = new DataView(buffer);
  const found = new Set();
  if (view.byteLength > 12 && view.getUint16(0) === 0xffd8) jpeg(view, found);
  else if (view.byteLength > 12 && view.getUint32(0) === 0x89504e47) png(view, found);
  else if (view.byteLength > 12 && word(view, 0) === "RIFF" && word(view, 8) === "WEBP") webp(view, found);
  else return null;
  return found;
}

function jpeg(view, found) {
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xda || marker === 0xd9) return;
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > view.byteLength) return;
    if (marker === 0xe1 && word(view, at + 4) === "Exif") tiff(view, at + 10, at + 2 + length, found);
    else if (marker === 0xe1 || marker === 0xed || marker === 0xfe) found.add("text");
    at += 2 + length;
  }
}

function png(view, found) {
  let at = 8;
  while (at + 12 <= view.byteLength) {
    const length = view.getUint32(at);
    const kind = word(view, at + 4);
    if (at + 12 + length > view.byteLength) return;
    if (kind === "eXIf") tiff(view, at + 8, at + 8 + length, found);
    else if (["tEXt", "zTXt", "iTXt"].includes(kind)) found.add("text");
    else if (kind === "tIME") found.add("time");
    at += 12 + length;
  }
}

function webp(view, found) {
  let at = 12;
  while (at + 8 <= view.byteLength) {
    const length = view.getUint32(at + 4, true);
    const kind = word(view, at);
    const start = at + 8 + (word(view, at + 8) === "Exif" ? 6 : 0);
    if (kind === "EXIF") tiff(view, start, Math.min(at + 8 + length, view.byteLength), found);
    else if (kind === "XMP ") found.add("text");
    at += 8 + length + (length % 2);
  }
}

function tiff(view, start, end, found) {
  if (start + 8 > end) return;
  const little = view.getUint16(start) === 0x4949;
  const number = (at) => (at + 4 <= end ? view.getUint32(at, little) : 0);
  const short = (at) => (at + 2 <= end ? view.getUint16(at, little) : 0);
  const waiting = [number(start + 4)];
  for (let tables = 0; waiting.length && tables < 8; tables += 1) {
    const table = start + waiting.pop();
    const entries = Math.min(short(table), 512);
    for (let index = 0; index < entries; index += 1) {
      const entry = table + 2 + 12 * index;
      if (entry + 12 > end) break;
      const tag = short(entry);
      if (tag === GPS && short(start + number(entry + 8)) > 0) found.add("place");
      if (tag === EXIF) waiting.push(number(entry + 8));
      if (CAMERA.has(tag)) found.add("camera");
      if (TIME.has(tag)) found.add("time");
      if (NAMES.has(tag)) found.add("text");
    }
  }
}

function word(view, at) {
  if (at + 4 > view.byteLength) return "";
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
}
