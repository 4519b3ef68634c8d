// Draws every chart from the specification beside it. No expression is ever compiled by the browser: Vega's interpreter
// walks them, so the page needs no eval.

const script = (name) => new Promise((resolve, reject) => {
  const element = document.createElement('script');
  element.src = document.querySelector(`link[data-asset="${name}"]`).href;
  element.onload = resolve;
  element.onerror = reject;
  document.head.append(element);
});

const draw = async (place) => {
  const spec = JSON.parse(document.getElementById(place.dataset.spec).textContent);
  const runtime = window.vega.parse(window.vegaLite.compile(spec).spec, null, { ast: true });
  const view = new window.vega.View(runtime, {
    container: place,
    expr: vegaInterpreter.expressionInterpreter,
    renderer: 'svg',
    hover: false,
  });
  await view.runAsync();
  // The place itself is the image, named by the sentence of its answer; marks within it would only be noise to who listens.
  place.querySelector('svg').setAttribute('aria-hidden', 'true');
};

const fonts = Promise.all(['400 12px "Source Sans 3"', '600 12px "Source Sans 3"'].map((font) => document.fonts.load(font)));
await script('vega.min.js');
await script('vega-lite.min.js');
await script('vega-interpreter.js');
await fonts.catch(() => {});
for (const place of document.querySelectorAll('.drawing')) {
  try {
    await draw(place);
    place.closest('figure').querySelectorAll('details.numbers').forEach((table) => { table.open = false; });
  } catch (fault) {
    place.replaceChildren();
    console.error('A drawing failed; its numbers are in the table beneath.', fault);
  }
}
document.documentElement.dataset.drawn = 'true';

addEventListener('beforeprint', () => document.querySelectorAll('details.numbers').forEach((table) => {
  if (!table.open) {
    table.open = true;
    table.dataset.opened = '';
  }
}));
addEventListener('afterprint', () => document.querySelectorAll('details.numbers[data-opened]').forEach((table) => {
  table.open = false;
  delete table.dataset.opened;
}));

// A chart can be taken along as it is drawn.
document.querySelectorAll('button[data-save]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => {
    const drawing = button.closest('figure').querySelector('.drawing svg');
    if (!drawing) return;
    const copy = drawing.cloneNode(true);
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    const defs = document.querySelector('.hatches defs');
    if (defs) copy.prepend(defs.cloneNode(true));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([copy.outerHTML], { type: 'image/svg+xml' }));
    link.download = `${button.dataset.save}.svg`;
    link.click();
    URL.revokeObjectURL(link.href);
  });
});
