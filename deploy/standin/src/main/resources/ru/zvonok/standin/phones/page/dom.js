// Builds elements. Text only ever goes in as text, so nothing that a bot or a person writes is markup.

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'class') node.className = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const SVG = 'http://www.w3.org/2000/svg';
const ICONS = {
  send: 'M3.4 20.4 21 12 3.4 3.600 3.400 10.200 15 12 3.400 13.800Z',
  clip: 'M16.500 6.500v10.200a4.500 4.500 0 0 1-9 0V5.800a2.800 2.800 0 0 1 5.600 0v10.300a1.100 1.100 0 0 1-2.200 0V6.500H9.300v9.600a2.700 2.700 0 0 0 5.400 0V5.800a4.400 4.400 0 0 0-8.800 0v10.900a6.100 6.100 0 0 0 12.200 0V6.500Z',
  more: 'M12 8.200a1.900 1.900 0 1 0 0-3.800 1.900 1.900 0 0 0 0 3.800Zm0 2a1.900 1.900 0 1 0 0 3.800 1.900 1.900 0 0 0 0-3.800Zm0 5.700a1.900 1.900 0 1 0 0 3.800 1.900 1.900 0 0 0 0-3.800Z',
  file: 'M6 2h8l5 5v15H6Zm7 1.800V8h4.200Z',
  pin: 'M15 3 21 9l-1.500 1.500-.7-.2-3.600 3.600.3 2.900-1.500 1.500-3.700-3.700L5.500 19.500 4.500 18.500 9.400 13.700 5.700 10 7.200 8.500l2.900.3 3.600-3.600-.2-.7Z',
  keys: 'M4 5h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V7c0-1.100.9-2 2-2Zm1 3v2h2V8Zm4 0v2h2V8Zm4 0v2h2V8Zm4 0v2h2V8ZM5 11v2h2v-2Zm4 0v2h2v-2Zm4 0v2h2v-2Zm4 0v2h2v-2ZM7 14.500v2h10v-2Z',
};

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** Runs one of the style sheet's animations anew. */
export function replay(node, name) {
  node.classList.remove(name);
  void node.offsetWidth;
  node.classList.add(name);
}
