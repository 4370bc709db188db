'use strict';
// Shows each state that the server sends. A state is HTML with the parts of the page that change, each with its id; only parts that differ are touched.
const shown = {};
for (const part of document.querySelectorAll('#state > [id]')) shown[part.id] = part.outerHTML;

function show(html, changed) {
  const next = document.createElement('template');
  next.innerHTML = html;
  const focus = document.activeElement && document.activeElement.id;
  let any = false;
  for (const part of next.content.children) {
    if (shown[part.id] === part.outerHTML) continue;
    shown[part.id] = part.outerHTML;
    const old = document.getElementById(part.id);
    old.className = part.className;
    for (const name of Object.keys(old.dataset)) delete old.dataset[name];
    Object.assign(old.dataset, part.dataset);
    old.innerHTML = part.innerHTML;
    any = true;
    if (changed) changed(old);
  }
  if (any && focus && document.activeElement.id !== focus) {
    const again = document.getElementById(focus);
    if (again) again.focus({preventScroll: true});
  }
}

const lost = document.getElementById('lost');
let heard = Date.now();
function hear() { heard = Date.now(); lost.hidden = true; }
function lose() { if (!document.querySelector('main.ended')) lost.hidden = false; }
