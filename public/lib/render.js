/**
 * Draws a description of elements into the page, and on the next drawing changes only what differs. Nothing is ever
 * parsed as HTML: every string becomes a text node, so it needs no escaping. An element with the same key (or, without
 * keys, the same tag in the same order) is kept, with its focus, caret and what was typed.
 *
 * @typedef {{ tag: string, key: unknown, props: Record<string, unknown>, children: Child[] }} View
 * @typedef {View | string | number | null | undefined | false | Child[]} Child
 * @typedef {{
 *   key: unknown,
 *   view: View | null,
 *   props: Record<string, unknown>,
 *   listeners: Map<string, (event: Event) => void>,
 * }} Memory
 */

const SVG = "http://www.w3.org/2000/svg";
const SVG_TAGS = new Set(["svg", "path", "circle"]);

/** What a person may have changed since the last drawing, so that a comparison with that drawing says nothing. */
const CHANGED_BY_PEOPLE = new Set(["value", "checked"]);

/** @type {WeakMap<Node, Memory>} */
const memories = new WeakMap();

/**
 * @param {string} tag
 * @param {Record<string, unknown> | null} [props] `key` names an item of a list; `onclick` and the like listen
 * @param {...Child} children Left out where `null` or `false`
 * @returns {View}
 */
export function h(tag, props, ...children) {
  const { key, ...rest } = props ?? {};
  return { tag, key, props: rest, children };
}

/**
 * @param {Element} parent
 * @param {...Child} children
 */
export function render(parent, ...children) {
  const wanted = children.flatMap(viewsIn);
  const spare = [...parent.childNodes];
  const nodes = wanted.map((view) => draw(takeMatch(spare, view) ?? create(view), view));
  for (const node of spare) node.remove();
  let place = parent.firstChild;
  for (const node of nodes) {
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
  }
}

/**
 * @param {Child} child
 * @returns {(View | string)[]}
 */
function viewsIn(child) {
  if (Array.isArray(child)) return child.flatMap(viewsIn);
  if (!isShown(child)) return [];
  return [typeof child === "number" ? String(child) : child];
}

/**
 * @template T
 * @param {T | null | undefined | false} value
 * @returns {value is T}
 */
const isShown = (value) => value !== null && value !== undefined && value !== false;

/**
 * @param {ChildNode[]} spare The match is taken out of it
 * @param {View | string} view
 */
function takeMatch(spare, view) {
  const index = spare.findIndex((node) => matches(node, view));
  return index < 0 ? undefined : spare.splice(index, 1)[0];
}

/**
 * @param {ChildNode} node
 * @param {View | string} view
 */
function matches(node, view) {
  if (typeof view === "string") return node.nodeType === Node.TEXT_NODE;
  return node instanceof Element && node.localName === view.tag && memories.get(node)?.key === view.key;
}

/** @param {View | string} view */
function create(view) {
  if (typeof view === "string") return document.createTextNode(view);
  const element = SVG_TAGS.has(view.tag)
    ? document.createElementNS(SVG, view.tag)
    : document.createElement(view.tag);
  memories.set(element, { key: view.key, view: null, props: {}, listeners: new Map() });
  return element;
}

/**
 * @param {ChildNode} node
 * @param {View | string} view
 */
function draw(node, view) {
  if (typeof view === "string") {
    if (node.nodeValue !== view) node.nodeValue = view;
    return node;
  }
  const element = /** @type {Element} */ (node);
  const memory = /** @type {Memory} */ (memories.get(element));
  if (memory.view === view) return element; // whoever keeps a view says that nothing in it has changed
  memory.view = view;
  for (const name of new Set([...Object.keys(memory.props), ...Object.keys(view.props)])) {
    const value = view.props[name];
    if (value !== memory.props[name] || CHANGED_BY_PEOPLE.has(name)) set(element, name, value, memory);
  }
  memory.props = view.props;
  // An element of ours draws its own inside.
  if (view.tag.includes("-")) /** @type {{ requestUpdate?: () => void }} */ (element).requestUpdate?.();
  else render(element, ...view.children);
  return element;
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {unknown} value
 * @param {Memory} memory
 */
function set(element, name, value, memory) {
  if (name.startsWith("on")) return listen(element, name.slice(2), value, memory);
  if (isProperty(element, name, value)) {
    const properties = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (element));
    if (properties[name] !== value) properties[name] = value;
  } else if (isShown(value)) element.setAttribute(name, String(value === true ? "" : value));
  else element.removeAttribute(name);
}

/**
 * An element of ours is given whatever it knows by name. Elsewhere, as in HTML, words are attributes, except for those
 * that people type.
 *
 * @param {Element} element
 * @param {string} name
 * @param {unknown} value
 */
function isProperty(element, name, value) {
  if (element instanceof SVGElement || !(name in element)) return false;
  if (element.localName.includes("-")) return value !== undefined;
  if (typeof value === "string") return name === "value";
  return value === false || isShown(value);
}

/**
 * @param {Element} element
 * @param {string} type
 * @param {unknown} listener
 * @param {Memory} memory
 */
function listen(element, type, listener, memory) {
  if (!memory.listeners.has(type)) {
    element.addEventListener(type, (event) => memory.listeners.get(type)?.call(element, event));
  }
  const silent = () => {};
  memory.listeners.set(type, /** @type {(event: Event) => void} */ (listener ?? silent));
}
