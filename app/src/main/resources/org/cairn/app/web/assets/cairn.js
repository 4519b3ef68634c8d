// What every page does beside being read: keys, charts when there are any, and a word to those who listen.

const body = document.body;

/** Says something to a screen reader. */
const speak = (words) => {
  document.getElementById('spoken').textContent = words;
};

// ---- keys: by where they lie, so that they work on an Arabic or Cyrillic keyboard; none while one writes -----------------

const KEYS = 'cairn-keys';
const places = { KeyL: 'lists', KeyC: 'check', KeyK: 'link', KeyR: 'review', KeyP: 'people', KeyT: 'table', KeyE: 'estimate',
  KeyJ: 'justice', KeyO: 'report', KeyM: 'map', KeyH: 'history' };

/** Whether single letters act; whoever dictates or uses a switch can turn them off. */
const lettersOn = () => localStorage.getItem(KEYS) !== 'off';

/** Whether the focus is where one writes or chooses. */
const isWriting = (event) => {
  const at = event.target;
  return at.closest && at.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]') !== null;
};

let going = false;

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event)) return;
  if (event.key === 'Escape') {
    document.querySelectorAll('details[open].me').forEach((open) => { open.open = false; });
    return;
  }
  if (!lettersOn()) return;
  if (going) {
    going = false;
    const to = places[event.code];
    if (to && document.querySelector(`.side a[href="/${to}"]`)) {
      event.preventDefault();
      location.assign(`/${to}`);
    }
    return;
  }
  if (event.code === 'KeyG') {
    going = true;
    setTimeout(() => { going = false; }, 1500);
  } else if (event.key === '?') {
    location.assign('/help#keys');
  } else if (event.key === '/') {
    const search = document.querySelector('input[type=search]');
    event.preventDefault();
    if (search) search.focus(); else location.assign('/people');
  } else if (event.code === 'KeyT') {
    document.querySelectorAll('details.numbers').forEach((table) => { table.open = !table.open; });
  } else {
    const field = document.querySelector(`[data-focus="${event.code}"]`);
    if (field) {
      event.preventDefault();
      field.focus();
      return;
    }
    const link = document.querySelector(`[data-key="${event.code}"]`);
    if (link) {
      event.preventDefault();
      link.click();
    }
  }
});

document.querySelectorAll('[data-letters]').forEach((box) => {
  box.checked = lettersOn();
  box.addEventListener('change', () => localStorage.setItem(KEYS, box.checked ? 'on' : 'off'));
});

// ---- parts that htmx swaps in --------------------------------------------------------------------------------------------

body.addEventListener('htmx:responseError', (event) => {
  const say = body.dataset.failed;
  if (say) speak(say);
  if (event.detail.xhr.status === 401) location.reload();
});

window.cairn = { speak, isWriting, lettersOn };
