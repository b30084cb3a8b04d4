// Images: chosen, dropped or pasted; sent at once with progress; described in their own card; put in order.

import { FocusPoint } from "./focus.js";
import { csrfToken } from "./requests.js";

export class ImageStrip {
  constructor(root, form, words, say, onChange) {
    Object.assign(this, { root, form, words, sentence: say, onChange });
    this.list = root.querySelector("[data-images]");
    this.input = root.querySelector("input[type=file]");
    this.state = root.querySelector("[data-strip-state]");
    this.departments = JSON.parse(document.getElementById("editor-departments").textContent);
    this.template = form.querySelector("[data-image-template]");
    this.input.addEventListener("change", () => {
      const files = [...this.input.files];
      this.input.value = "";
      this.sendAll(files);
    });
    root.addEventListener("dragover", (event) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      root.classList.add("strip--over");
    });
    root.addEventListener("dragleave", () => root.classList.remove("strip--over"));
    root.addEventListener("drop", (event) => {
      event.preventDefault();
      root.classList.remove("strip--over");
      this.sendAll([...event.dataTransfer.files]);
    });
    form.addEventListener("paste", (event) => {
      const files = [...event.clipboardData.files];
      if (!files.length) return;
      event.preventDefault();
      this.sendAll(files);
    });
    this.points = new Map();
    form.addEventListener("input", () => this.points.forEach((point) => point.draw()));
    root.addEventListener("click", (event) => this.clicked(event));
    for (const card of this.cards()) this.enliven(card);
  }

  cards() {
    return [...this.list.children];
  }

  clicked(event) {
    const card = event.target.closest("[data-image]");
    if (event.target.closest("[data-remove]")) {
      const next = card.nextElementSibling ?? card.previousElementSibling;
      card.remove();
      this.points.delete(card);
      (next?.querySelector("textarea") ?? this.input).focus();
      this.say(this.words.removed);
      this.onChange();
    }
    const up = event.target.closest("[data-up]");
    if (up) {
      event.preventDefault();
      card.previousElementSibling?.before(card);
      up.focus();
      this.say(this.words.moved, { place: this.cards().indexOf(card) + 1 });
      this.onChange();
    }
  }

  enliven(card) {
    card.querySelector(".imagecard__remove").remove();
    card.querySelector("[data-remove]").hidden = false;
    const focus = card.querySelector("[data-focus]");
    if (focus) this.points.set(card, new FocusPoint(focus, this.words, this.sentence));
  }

  async sendAll(files) {
    for (const file of files) await this.send(file);
  }

  // XMLHttpRequest, because fetch tells no progress of what is sent.
  send(file) {
    return new Promise((done) => {
      const request = new XMLHttpRequest();
      const body = new FormData();
      body.append("file", file);
      const chosen = this.form.elements.responsibility.selectedOptions[0];
      body.append("department", this.departments[chosen?.value] ?? "");
      request.open("POST", this.form.dataset.uploadUrl);
      request.setRequestHeader("X-Requested-With", "fetch");
      request.setRequestHeader("Accept", "application/json");
      request.setRequestHeader("X-CSRFToken", csrfToken());
      request.upload.addEventListener("progress", (event) => {
        const percent = event.lengthComputable ? Math.round((100 * event.loaded) / event.total) : 0;
        this.state.textContent = this.sentence(this.words.uploading, { name: file.name, percent });
      });
      request.addEventListener("loadend", () => {
        this.arrived(file, request);
        done();
      });
      request.send(body);
    });
  }

  arrived(file, request) {
    let data = {};
    try {
      data = JSON.parse(request.responseText);
    } catch {
      // The sentence below says that it failed.
    }
    if (request.status >= 300 || !data.uid) {
      const failed = this.sentence(this.words.upload_failed, { name: file.name });
      this.say(data.error ? `${failed} ${data.error}` : failed);
      return;
    }
    const card = this.add(data.uid, data.url, data.file_name ?? file.name);
    this.say(this.words.uploaded, { name: file.name });
    card.querySelector("textarea").focus();
    this.onChange();
  }

  add(uid, url, name) {
    const there = this.cards().find((card) => card.querySelector("[name=image]").value === uid);
    if (there) return there;
    const holder = document.createElement("ul");
    holder.innerHTML = this.template.innerHTML.replaceAll("__uid__", uid);
    const card = holder.firstElementChild;
    for (const picture of card.querySelectorAll("[data-pic]")) picture.src = url;
    card.querySelector("[data-name]").textContent = name;
    this.enliven(card);
    this.list.append(card);
    return card;
  }

  // Puts the cards back that this tab remembers and the server does not.
  restore(uids) {
    const base = this.form.dataset.uploadUrl;
    for (const uid of uids) this.add(uid, base.replace(/[^/]*\/?$/, `${uid}/bild`), "");
    for (const card of this.cards()) if (!uids.includes(card.querySelector("[name=image]").value)) card.remove();
  }

  say(text, values = {}) {
    this.state.textContent = this.sentence(text, values);
  }
}
