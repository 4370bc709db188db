const find = id => document.getElementById(id);
const pathCode = decodeURIComponent(location.pathname.slice(1)).toUpperCase();
let code = pathCode, token = null, events = null, word = null, lastName = '', wordAsked = false;
find('code').value = pathCode;

function keep(value) { try { value ? localStorage.setItem('word ' + code, value) : localStorage.removeItem('word ' + code); } catch (e) { /* kept on this page only */ } }
function kept() { try { return localStorage.getItem('word ' + code); } catch (e) { return word; } }
const post = (path, body) => fetch(path + (token ? '?' + token : ''), {method: 'POST', body});
function tell(path, body) { post(path, body).then(hear, lose); }

async function join(name, resume) {
  const reply = await fetch('/join', {method: 'POST', body: [code, name].concat(resume === undefined ? [] : [resume]).join('\n')});
  const text = await reply.text();
  if (reply.status !== 200) return {status: reply.status, text};
  token = text;
  listen();
  return {status: 200};
}

function page(joined) {
  find('door').hidden = joined;
  find('state').hidden = find('more').hidden = !joined;
}

function listen() {
  if (events) events.close();
  const mine = events = new EventSource('/events?' + token);
  mine.addEventListener('state', event => {
    hear();
    page(true);
    show(event.data, part => { if (part.id === 'screen') scrollTo(0, 0); });
    if (find('me').dataset.word) keep(word = find('me').dataset.word);
  });
  mine.addEventListener('beat', hear);
  mine.addEventListener('closed', event => {
    mine.close();
    token = null;
    keep(null);
    hear();
    door(event.data, word);
  });
  mine.onerror = () => {
    if (mine !== events) return;
    lose();
    if (mine.readyState === EventSource.CLOSED) setTimeout(again, 1000 + Math.random() * 1000);
  };
}

// The server does not know this page any more, as it was started again: the resume word leads back.
async function again() {
  try {
    const reply = await join(kept() || word || '');
    if (reply.status !== 200) door(reply.text, word);
  } catch (e) {
    setTimeout(again, 1000 + Math.random() * 2000);
  }
}

function door(problem, name) {
  page(false);
  find('welcome').hidden = !!problem;
  find('problem').textContent = problem;
  if (name) find('name').value = name;
}

find('join').addEventListener('submit', async event => {
  event.preventDefault();
  code = find('code').value.trim().toUpperCase();
  const typed = find('name').value.trim();
  try {
    const reply = wordAsked ? await join(lastName, typed) : await join(typed);
    const before = wordAsked;
    wordAsked = reply.status === 409 || (before && reply.status === 422);
    if (reply.status === 409) { lastName = typed; find('name').value = ''; }
    find('asked-name').textContent = wordAsked ? 'Your resume word; leave it empty if you are somebody else' : 'Your name, or your resume word if you are coming back';
    door(reply.text || '');
    if (reply.status !== 200) find(reply.status === 401 ? 'code' : 'name').focus(); else page(true);
  } catch (e) {
    door('The session cannot be reached. Try again.');
  }
});

const chosen = () => [...document.querySelectorAll('#answer [data-do="several"][aria-pressed="true"]')].map(each => each.dataset.typed);
let order = [];

function collected() {
  const rows = [...document.querySelectorAll('#answer [data-row]')];
  if (rows.length) return rows.every(each => each.value) ? rows.map(each => each.dataset.row + each.value).join(' ') : '';
  const steps = document.querySelectorAll('#answer [data-do="order"]');
  if (steps.length) return order.length === steps.length ? order.join(' ') : '';
  return chosen().join(' ');
}

function draft() {
  const send = find('send');
  if (send) send.disabled = !collected();
  tell('/draft', collected());
}

const deeds = {
  say: button => tell('/say', button.dataset.typed),
  choose: button => tell('/answer', button.dataset.typed),
  several: button => { button.setAttribute('aria-pressed', button.getAttribute('aria-pressed') !== 'true'); draft(); },
  order: button => {
    const typed = button.dataset.typed;
    order = order.includes(typed) ? order.filter(each => each !== typed) : order.concat(typed);
    for (const step of document.querySelectorAll('#answer [data-do="order"]')) {
      const place = order.indexOf(step.dataset.typed);
      step.setAttribute('aria-pressed', place >= 0);
      step.dataset.badge = place + 1 + '.';
      const label = step.querySelector('span:last-child').textContent;
      if (place >= 0) step.setAttribute('aria-label', label + ', place ' + (place + 1)); else step.removeAttribute('aria-label');
    }
    draft();
  },
  send: () => tell('/answer', collected())
};

document.addEventListener('click', event => {
  const button = event.target.closest('[data-do]');
  if (button) deeds[button.dataset.do](button);
});
document.addEventListener('change', event => { if (event.target.dataset.row) draft(); });

const fields = {
  own: text => tell('/say', text),
  answer: text => { if (text) tell('/answer', text); },
  help: text => tell('/say', '? ' + text),
  term: text => { if (text) tell('/say', 'term ' + text); },
  name: text => { if (text) tell('/say', 'name ' + text); }
};
document.addEventListener('submit', event => {
  const field = event.target.dataset.field;
  if (!field) return;
  event.preventDefault();
  const input = event.target.querySelector('input');
  fields[field](input.value.trim());
  if (field !== 'answer') input.value = '';
});
let typing;
document.addEventListener('input', event => {
  if (event.target.id !== 'answer-text') return;
  clearTimeout(typing);
  typing = setTimeout(() => tell('/draft', event.target.value), 400);
});

// What was put in order so far belongs to one question.
new MutationObserver(() => { order = []; }).observe(find('answer'), {childList: true});
setInterval(() => { if (token) tell('/here', ''); }, 20000);
setInterval(() => { if (token && Date.now() - heard > 25000) lose(); }, 1000);
document.addEventListener('visibilitychange', () => { if (!document.hidden && token) tell('/here', ''); });
if (pathCode && kept()) again();
