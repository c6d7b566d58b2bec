/** Few rules, and the type and the colours of the page around: it is the council's page. Set by script, which the page's own policy on styles does not forbid. */
export const STYLE = `
:host { display: block; overflow-wrap: anywhere; }
:host([hidden]) { display: none; }
h2, h3 { margin: 0.8em 0 0.4em; line-height: 1.25; }
h2 { font-size: 1.4em; }
h3 { font-size: 1.15em; }
ul { margin: 0; padding: 0; list-style: none; }
li { margin: 0.5em 0; padding-inline-start: 0.75em; border-inline-start: 0.2em solid currentcolor; }
dl { margin: 0.2em 0; display: grid; grid-template-columns: minmax(6em, 12em) 1fr; gap: 0.15em 1em; }
dt { font-weight: 600; }
dd { margin: 0; }
p { margin: 0.5em 0; }
.quiet { font-size: 0.9em; font-weight: 400; }
details { margin: 0; padding: 0.4em 0; border-block-end: 1px solid currentcolor; }
summary { cursor: pointer; font-weight: 600; }
a { color: inherit; }
a:focus-visible, summary:focus-visible { outline: 3px solid currentcolor; outline-offset: 2px; }
@media (max-width: 30em) { dl { display: block; } }
@media print { details > * { display: block; } }
`;
