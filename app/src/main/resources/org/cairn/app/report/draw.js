'use strict';
// Draws every chart from the specification beside it. No expression is ever compiled by the browser: Vega's interpreter
// walks them, so the page needs no eval.
(() => {
  const save = (name, type, text) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  // Cells as they stand in the table beneath. One that a spreadsheet would take for a formula is kept from being one.
  const csv = (table) => Array.from(table.rows, (row) => Array.from(row.cells, (cell) => {
    const text = cell.textContent.replace(/[\u2066-\u2069]/g, '').trim();
    const plain = /^[=+@\t\r]/.test(text) && !/^[+]?[\d.,]+$/.test(text) ? "'" + text : text;
    return /[",\n]/.test(plain) ? '"' + plain.replaceAll('"', '""') + '"' : plain;
  }).join(',')).join('\n') + '\n';

  const offer = (place, view) => {
    const figure = place.closest('figure');
    const table = figure.querySelector('table');
    const choice = (words, act) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = words;
      button.addEventListener('click', act);
      return button;
    };
    const choices = document.createElement('p');
    choices.className = 'downloads';
    choices.append(choice('Save the drawing (SVG)', async () => save(figure.id + '.svg', 'image/svg+xml', await view.toSVG())));
    if (table) choices.append(choice('Save the numbers (CSV)', () => save(figure.id + '.csv', 'text/csv', csv(table))));
    figure.append(choices);
  };

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
    // The place itself is the image, named by the sentence of its answer; marks within it would only be noise to who listens.
    place.querySelector('svg').setAttribute('aria-hidden', 'true');
    offer(place, view);
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
