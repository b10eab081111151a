/**
 * Style inside the shadow root: nothing of the page around gets in but its colours by name, and nothing gets out. What is important here
 * beats what is important there: a page that colours everything would else colour the element, and by it all that stands inside.
 */
export const embedStyle = `
:host { all: initial !important; display: block !important; font: 16px/1.5 var(--procedure-font, system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif) !important; color: var(--procedure-ink, #17242b) !important; }
:host([hidden]) { display: none !important; }
* { box-sizing: border-box; }
h2 { margin: 0 0 .5em; font-size: 1.25em; line-height: 1.25; }
label { display: block; margin-block-end: .25em; font-weight: 600; }
input { width: 100%; max-width: 30em; min-height: 2.75em; padding: .4em .7em; border: 2px solid #6b767c; border-radius: 6px; font: inherit; color: inherit; background: #fff; }
.status { margin: .75em 0; color: #465760; }
ul { margin: 0; padding: 0; list-style: none; border-block-start: 1px solid #d9d5ca; }
li { padding: .7em 0; border-block-end: 1px solid #d9d5ca; }
a { color: var(--procedure-primary, #0b4f5c); overflow-wrap: anywhere; }
li p { margin: .15em 0 0; color: #465760; font-size: .9em; }
button { min-height: 2.75em; margin-block-start: .8em; padding: .4em 1.2em; border: 2px solid var(--procedure-primary, #0b4f5c); border-radius: 6px; font: inherit; font-weight: 600; color: var(--procedure-primary, #0b4f5c); background: #fff; cursor: pointer; }
:is(a, button, input, iframe):focus-visible { outline: 3px solid #b45309; outline-offset: 2px; }
iframe { display: block; width: 100%; min-height: 40em; border: 1px solid #d9d5ca; border-radius: 6px; background: #fff; }
.problem { padding: .7em 1em; border-inline-start: 4px solid #a3241b; background: #fbe9e6; }
`;
