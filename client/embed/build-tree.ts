/** Elements made one by one: what somebody wrote is text in them, and never markup. */
type Child = Node | string | false | undefined;

export function el(name: string, attributes: Readonly<Record<string, string>>, ...children: readonly Child[]): HTMLElement {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children.filter((child): child is Node | string => child !== false && child !== undefined));
  return element;
}

/** To a page of the register from which the script came, whatever host an address names; to nothing else. */
export function link(href: string, origin: string, text: string): HTMLElement {
  const path = URL.parse(href)?.pathname ?? '';
  return path.startsWith('/register/') ? el('a', { href: `${origin}${path}` }, text) : el('span', {}, text);
}
