// A visit in the month is dragged to another day: the same move as on its own page, which is the way by keyboard.
(function () {
  'use strict';
  const month = document.querySelector('[data-plan-month]');
  const verdict = document.getElementById('plan-verdict');
  if (!month || !verdict) return;
  const csrf = () => document.querySelector('meta[name="csrf-token"]')?.content ?? '';
  let dragged = null;
  let over = null;
  let asked = 0;

  const place = (visit, day) => new URLSearchParams({
    day, half: visit.dataset.planHalf, adviser: visit.dataset.planAdviser, version: visit.dataset.planVersion,
  });

  /** What it would break or cost, while it still hangs over the day. */
  async function judge(visit, day) {
    const question = ++asked;
    const address = visit.dataset.planMove.replace(/\/move$/, '/verdict') + '?' + place(visit, day);
    const answer = await fetch(address, { headers: { 'HX-Request': 'true' }, cache: 'no-store', redirect: 'manual' }).catch(() => null);
    if (!answer || !answer.ok || question !== asked) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    verdict.textContent = page.body.textContent.replace(/\s+/g, ' ').trim();
  }

  async function move(visit, day) {
    const answer = await fetch(visit.dataset.planMove, {
      method: 'POST', body: place(visit, day), cache: 'no-store', headers: { 'X-CSRF-Token': csrf() },
    }).catch(() => null);
    if (answer?.ok) { location.reload(); return; }
    const page = answer ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
    const why = page?.querySelector('main .notice')?.textContent.replace(/\s+/g, ' ').trim();
    verdict.textContent = why || month.dataset.refused;
  }

  month.querySelectorAll('[data-plan-move]').forEach((visit) => {
    visit.draggable = true;
    visit.querySelectorAll('a').forEach((link) => { link.draggable = false; });
    visit.addEventListener('dragstart', (event) => {
      dragged = visit;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', visit.textContent.trim());
    });
    visit.addEventListener('dragend', () => { dragged = null; over?.classList.remove('plan-over'); over = null; });
  });
  month.querySelectorAll('[data-plan-day]').forEach((day) => {
    day.addEventListener('dragover', (event) => { if (dragged) event.preventDefault(); });
    day.addEventListener('dragenter', () => {
      if (!dragged || over === day) return;
      over?.classList.remove('plan-over');
      over = day;
      day.classList.add('plan-over');
      judge(dragged, day.dataset.planDay);
    });
    day.addEventListener('drop', (event) => {
      event.preventDefault();
      asked++;
      if (dragged && !day.contains(dragged)) move(dragged, day.dataset.planDay);
    });
  });
})();
