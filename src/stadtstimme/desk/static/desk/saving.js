// Saves while one writes: one request at a time, retried with growing pauses, and a copy in this tab until it is safe.

import { fieldsOf, post } from "./requests.js";

const QUIET = 3000;
const LONGEST_WAIT = 20000;
const FIRST_PAUSE = 5000;
const LONGEST_PAUSE = 60000;

export class Saver {
  constructor(form, { say, onSaved, onConflict, onErrors }) {
    Object.assign(this, { form, say, onSaved, onConflict, onErrors });
    // Bound to the person: somebody else signing in to this tab is not offered these words.
    this.place = `stadtstimme:${form.dataset.keeper}`;
    this.key = `${this.place}:${form.dataset.uid}`;
    this.begunKey = `${this.place}:begonnen`;
    this.dirty = false;
    this.pause = FIRST_PAUSE;
    this.running = null;
    form.addEventListener("input", () => this.changed());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden" && this.dirty) this.save({ keepalive: true });
    });
    window.addEventListener("online", () => this.dirty && this.save());
    window.addEventListener("beforeunload", (event) => {
      if (this.dirty && !this.leaving) event.preventDefault();
    });
  }

  changed() {
    if (!this.dirty) this.since = Date.now();
    this.dirty = true;
    this.keep();
    this.say("dirty");
    const left = Math.max(0, Math.min(QUIET, this.since + LONGEST_WAIT - Date.now()));
    this.plan(left);
  }

  plan(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), wait);
  }

  // At most one request is under way; whoever asks meanwhile gets that one and a further save follows.
  save(more = {}) {
    clearTimeout(this.timer);
    this.running ??= this.send(more).finally(() => {
      this.running = null;
    });
    return this.running;
  }

  async send(more) {
    const sent = fieldsOf(this.form);
    this.dirty = false;
    this.say("saving");
    const { status, data } = await post(this.form.dataset.autosaveUrl, sent, more);
    if (status === 200 || status === 409) return this.stored(status, data);
    this.dirty = true;
    if (status === 401) return this.say("signed_out");
    if (status === 403 || status === 404 || status === 422 || status === 413) return this.say("refused", data);
    this.say("failed");
    this.plan(this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
    return undefined;
  }

  stored(status, data) {
    this.pause = FIRST_PAUSE;
    this.onErrors(data.errors ?? {});
    if (status === 409) {
      this.say("conflict", data);
      this.onConflict(data);
    } else {
      this.form.elements.base.value = data.number;
      this.say("saved", data);
      this.onSaved(data);
    }
    if (!this.dirty) this.forget();
    else this.plan(QUIET);
  }

  // Resolves when nothing is under way any more; the page may then be left.
  async settle() {
    clearTimeout(this.timer);
    await this.running;
    clearTimeout(this.timer);
  }

  // `sent`: on its way by the plain form; a newer version on the next page means that it arrived.
  keep({ sent = false } = {}) {
    const fields = [...fieldsOf(this.form).entries()];
    try {
      sessionStorage.setItem(this.key, JSON.stringify({ base: this.form.elements.base.value, fields, sent }));
      if (this.form.dataset.fresh === "1") sessionStorage.setItem(this.begunKey, this.form.dataset.uid);
    } catch {
      // Full or forbidden: the server's copy remains.
    }
  }

  forget() {
    try {
      sessionStorage.removeItem(this.key);
      sessionStorage.removeItem(this.begunKey);
    } catch {
      // See keep().
    }
  }

  // The uid of a post that was begun in this tab and never reached the server.
  begun() {
    try {
      const uid = sessionStorage.getItem(this.begunKey);
      return uid && sessionStorage.getItem(`${this.place}:${uid}`) ? uid : null;
    } catch {
      return null;
    }
  }

  kept() {
    try {
      return JSON.parse(sessionStorage.getItem(this.key) ?? "null");
    } catch {
      return null;
    }
  }
}
