// The drawing is as large as the window allows: 84 columns across, or as many rows as there are. It never gets smaller than normal text.
function fit() {
  const drawing = document.getElementById('drawing');
  if (!drawing) return;
  drawing.style.fontSize = '100px';
  const columns = document.createElement('span');
  columns.textContent = 'm'.repeat(84);
  drawing.append(columns);
  const width = columns.offsetWidth;
  columns.remove();
  drawing.style.width = 'max-content';
  const room = document.getElementById('screen');
  const style = getComputedStyle(room);
  const across = room.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  const down = innerHeight - document.getElementById('facts').offsetHeight - parseFloat(style.paddingTop);
  const size = Math.min(across / Math.max(width, drawing.offsetWidth), down / drawing.offsetHeight) * 100;
  drawing.style.fontSize = Math.max(16, Math.floor(size * 10) / 10) + 'px';
}

function listen() {
  const events = new EventSource('/events');
  events.addEventListener('state', event => { hear(); show(event.data); fit(); });
  events.addEventListener('beat', hear);
  events.onerror = () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
  };
}
addEventListener('resize', fit);
fit();
listen();
setInterval(() => { if (Date.now() - heard > 6000) lose(); }, 1000);
