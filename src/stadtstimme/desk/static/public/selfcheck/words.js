// The page's sentences and small helpers for building it. Texts are only ever set as text, never as markup.
export const setUp = JSON.parse(document.getElementById("self-check-set-up").textContent);

export const say = (key, values = {}) =>
  Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, value), setUp.words[key]);

export const one = (selector) => document.querySelector(selector);

export const made = (tag, options = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), options);
  element.append(...children);
  return element;
};
