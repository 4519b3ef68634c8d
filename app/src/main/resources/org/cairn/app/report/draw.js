'use strict';
// Draws every chart from the specification beside it. No expression is ever compiled by the browser: Vega's interpreter
// walks them, so the page needs no eval.
(() => {
  const draw = async (place) => {
    const spec = JSON.parse(document.getElementById(place.dataset.spec).textContent);
    const runtime = vega.parse(vegaLite.compile(spec).spec, null, { ast: true });
    const view = new vega.View(runtime, {
      container: place,
      expr: vegaInterpreter.expressionInterpreter,
      renderer: 'svg',
      hover: false,
    });
    await view.runAsync();
    const numbers = place.closest('figure').querySelector('details');
    if (numbers) numbers.open = false;
  };

  const tables = () => document.querySelectorAll('details');
  const opened = new Set();
  addEventListener('beforeprint', () => tables().forEach((table) => {
    if (!table.open) opened.add(table);
    table.open = true;
  }));
  addEventListener('afterprint', () => {
    opened.forEach((table) => { table.open = false; });
    opened.clear();
  });

  const fonts = Promise.all(['400 12px "Source Sans 3"', '600 12px "Source Sans 3"'].map((font) => document.fonts.load(font)));
  fonts.catch(() => {}).then(async () => {
    for (const place of document.querySelectorAll('.drawing')) {
      try {
        await draw(place);
      } catch (fault) {
        place.replaceChildren();
        console.error('A drawing failed; its numbers are in the table beneath.', fault);
      }
    }
    document.documentElement.dataset.drawn = 'true';
  });
})();
