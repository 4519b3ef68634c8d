// Files can be dropped; a changed mapping is shown as it would read.

document.querySelectorAll('[data-drop]').forEach((form) => {
  const input = form.querySelector('input[type=file]');
  const over = (event) => {
    event.preventDefault();
    form.classList.toggle('over', event.type === 'dragover');
  };
  form.addEventListener('dragover', over);
  form.addEventListener('dragleave', over);
  form.addEventListener('drop', (event) => {
    over(event);
    if (event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });
});

const mapping = document.querySelector('[data-mapping]');
if (mapping) {
  mapping.addEventListener('change', (event) => {
    if (event.target.matches('select, input[type=checkbox]')) {
      sessionStorage.setItem('cairn-focus', event.target.id || String([...mapping.elements].indexOf(event.target)));
      mapping.querySelector('[data-again]').click();
    }
  });
  // Back where one was, after the page was made anew.
  const at = sessionStorage.getItem('cairn-focus');
  sessionStorage.removeItem('cairn-focus');
  if (at !== null) {
    const element = /^[0-9]+$/.test(at) ? mapping.elements[Number(at)] : document.getElementById(at);
    if (element) element.focus();
  }
}
