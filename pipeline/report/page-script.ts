/**
 * Search and filter of report.html. Plain script for browsers, not compiled: the page's security policy
 * carries its hash. Without it the page shows everything.
 */
export const PAGE_SCRIPT = `
(() => {
  'use strict';
  const plain = (text) => text.normalize('NFC').toLowerCase();
  const lists = [...document.querySelectorAll('[data-list]')].map((list) => ({
    name: list.dataset.list,
    none: list.closest('section').querySelector('.none'),
    items: [...list.querySelectorAll('[data-position]')].map((element) => ({
      element,
      position: element.dataset.position,
      text: plain(element.textContent),
    })),
  }));
  const search = document.getElementById('search');
  const position = document.getElementById('position');
  const shown = document.getElementById('shown');

  function filter() {
    const words = plain(search.value).split(/\\s+/).filter(Boolean);
    const wanted = position.value;
    let summary = shown.dataset.wording;
    for (const { name, none, items } of lists) {
      let count = 0;
      for (const item of items) {
        const match = (!wanted || item.position === wanted) && words.every((word) => item.text.includes(word));
        item.element.hidden = !match;
        if (match) count++;
      }
      none.hidden = count > 0 || items.length === 0;
      summary = summary.replace('{' + name + '}', count.toLocaleString('en-US'));
    }
    shown.textContent = summary;
  }

  let timer;
  search.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(filter, 120);
  });
  position.addEventListener('change', filter);
  document.querySelector('.toolbar').hidden = false;
  filter();
})();
`;
