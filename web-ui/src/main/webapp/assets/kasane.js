// Kasane: what the browser adds to pages that work without it. Nothing typed is kept in browser storage (docs/adr/0008).
(function () {
  'use strict';
  const meta = (name) => document.querySelector(`meta[name="${name}"]`);
  const csrf = () => meta('csrf-token')?.content ?? '';
  const words = document.getElementById('words')?.dataset ?? {};
  const toast = document.getElementById('status');
  const say = (text) => { if (toast) toast.textContent = text; };
  const clock = () => new Date().toLocaleTimeString('ja-JP', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Tokyo' });

  // --- The session has ended: keep the page, sign in elsewhere, then go on with what was interrupted.
  const expired = document.getElementById('session-expired');
  const waiting = new Map();
  const me = () => document.querySelector('.user-name')?.dataset.user ?? '';

  function interrupted(key, goOn) {
    waiting.set(key, goOn);
    if (expired && !expired.open) expired.showModal();
  }

  function signedInAgain(news) {
    if (!news || typeof news.csrf !== 'string') return;
    if (news.user !== me()) { document.getElementById('session-expired-text').textContent = words.other; return; }
    if (meta('csrf-token')) meta('csrf-token').content = news.csrf;
    document.querySelectorAll('input[name="_csrf"]').forEach((input) => { input.value = news.csrf; });
    if (expired?.open) expired.close();
    const all = [...waiting.values()];
    waiting.clear();
    all.forEach((goOn) => goOn());
  }

  if ('BroadcastChannel' in window) {
    const channel = new BroadcastChannel('kasane-signed-in');
    channel.onmessage = (event) => signedInAgain(event.data);
    if (document.getElementById('signed-in-again')) channel.postMessage({ csrf: csrf(), user: me() });
  }

  /** Whether the session still lives: 'alive', 'expired' or 'offline'. Anything but a clear no counts as alive. */
  async function session() {
    const address = meta('session-check')?.content;
    if (!address) return 'alive';
    try {
      const answer = await fetch(address, { headers: { 'X-Requested-With': 'kasane' }, cache: 'no-store', redirect: 'manual' });
      return answer.status === 401 ? 'expired' : 'alive';
    } catch { return 'offline'; }
  }

  // --- Drafts: <form data-draft="address"> is saved there as one types; [data-draft-status] in it says so.
  class Draft {
    constructor(form) {
      this.form = form;
      this.line = form.querySelector('[data-draft-status]');
      this.dirty = false;
      this.timer = 0;
      this.saving = Promise.resolve('saved');
      form.addEventListener('input', () => this.typed());
      form.addEventListener('change', () => this.typed());
      form.addEventListener('focusout', () => { if (this.dirty) this.save(); });
    }

    show(state, text) {
      if (!this.line) return;
      this.line.dataset.state = state;
      this.line.textContent = text;
    }

    typed() {
      this.dirty = true;
      this.show('unsaved', navigator.onLine ? words.unsaved : words.offline);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), 1500);
    }

    /** Saves after the save under way, so that an older text never lands on a newer one. */
    save() {
      clearTimeout(this.timer);
      this.saving = this.saving.then(() => (this.dirty ? this.send() : 'saved'));
      return this.saving;
    }

    async send() {
      this.dirty = false;
      this.show('saving', words.saving);
      let state = 'failed';
      try {
        const answer = await fetch(this.form.dataset.draft, {
          method: 'POST', body: new URLSearchParams(new FormData(this.form)), cache: 'no-store', redirect: 'manual',
          headers: { 'X-CSRF-Token': csrf(), 'X-Requested-With': 'kasane' },
        });
        if (answer.ok) state = 'saved';
        else if (answer.status === 401) state = 'expired';
      } catch { state = 'offline'; }
      if (state === 'saved') {
        if (!this.dirty) this.show('saved', (words.saved ?? '').replace('%s', clock()));
        return state;
      }
      this.dirty = true;
      this.show(state === 'offline' ? 'offline' : 'failed', words[state] ?? words.failed);
      if (state === 'expired') interrupted(this, () => this.save());
      else this.timer = setTimeout(() => this.save(), 15000);
      return state;
    }
  }

  const drafts = new Map();
  function keepDrafts(root) {
    root.querySelectorAll('form[data-draft]').forEach((form) => { if (!drafts.has(form)) drafts.set(form, new Draft(form)); });
  }
  const unsaved = () => [...drafts].some(([form, draft]) => draft.dirty && document.contains(form));
  let leaving = false;
  window.addEventListener('beforeunload', (event) => { if (!leaving && unsaved()) event.preventDefault(); });
  window.addEventListener('online', () => { say(''); drafts.forEach((draft) => { if (draft.dirty) draft.save(); }); });
  window.addEventListener('offline', () => { if (drafts.size) say(words.offline); });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') drafts.forEach((draft) => { if (draft.dirty) draft.save(); });
  });

  // --- Submitting: once, and never into an ended session, which would lose the page.
  async function submit(form, button) {
    const draft = drafts.get(form);
    // A draft under way is waited for: landing after the form, it would stand there as if it had not been handed in.
    let state = draft ? await draft.save() : 'saved';
    if (state !== 'offline' && state !== 'expired') state = await session();
    if (state === 'offline') { say(words.offline); delete form.dataset.sending; return; }
    if (state === 'expired') {
      delete form.dataset.sending;
      interrupted(form, () => form.requestSubmit(button ?? undefined));
      return;
    }
    leaving = true;
    form.dataset.sending = 'go';
    form.requestSubmit(button ?? undefined);
  }

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post' || form.matches('[hx-post],[hx-put],[data-hx-post]')) return;
    if (form.dataset.sending === 'go') {
      form.dataset.sending = 'sent';
      setTimeout(() => { delete form.dataset.sending; leaving = false; }, 8000);
      return;
    }
    event.preventDefault();
    if (form.dataset.sending) return;
    form.dataset.sending = 'asking';
    submit(form, event.submitter);
  });
  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sending]').forEach((form) => delete form.dataset.sending));

  // --- htmx
  document.addEventListener('htmx:configRequest', (event) => { event.detail.headers['X-CSRF-Token'] = csrf(); });
  document.addEventListener('htmx:responseError', (event) => {
    const { xhr, requestConfig, elt, target } = event.detail;
    if (xhr.status >= 500) say(words.server);
    if (xhr.status !== 401) return;
    const again = { source: elt, target, values: Object.fromEntries(requestConfig.formData ?? []) };
    interrupted(elt, () => { if (document.contains(elt)) window.htmx.ajax(requestConfig.verb, requestConfig.path, again); });
  });
  document.addEventListener('htmx:sendError', () => say(words.offline));
  document.addEventListener('htmx:afterRequest', (event) => { if (event.detail.successful) say(''); });
  document.addEventListener('htmx:load', (event) => prepare(event.detail.elt));

  // --- Small things
  document.addEventListener('click', (event) => {
    const on = (selector) => event.target.closest?.(selector);
    document.querySelectorAll('details.user-menu[open]').forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
    if (on('[data-print]')) window.print();
    const close = on('[data-close]');
    if (close) close.closest('dialog')?.close();
    const open = on('[data-open]');
    if (open) document.getElementById(open.dataset.open)?.showModal();
    const fill = on('[data-fill]');
    if (fill) {
      const input = document.getElementById(fill.dataset.fill);
      input.value = fill.dataset.value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.focus();
    }
    const mend = on('.error-summary a[href^="#"]');
    if (mend) {
      const field = document.getElementById(mend.hash.slice(1));
      if (field) { event.preventDefault(); (field.matches('fieldset') ? field.querySelector('input') ?? field : field).focus(); }
    }
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    document.querySelectorAll('details.user-menu[open]').forEach((menu) => { menu.open = false; menu.querySelector('summary').focus(); });
  });

  /** A table wider than its box is scrolled by keyboard too. */
  function reachTables() {
    document.querySelectorAll('.table-wrap').forEach((box) => {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0; else box.removeAttribute('tabindex');
    });
  }
  window.addEventListener('resize', reachTables);

  /** The town and the title stand on every printed page, not on the first alone. */
  function printHeader() {
    const header = document.getElementById('print-header');
    if (header) document.documentElement.style.setProperty('--running-head', JSON.stringify([...header.childNodes].map((part) => part.textContent.trim()).join('　')));
  }

  function prepare(root) {
    keepDrafts(root.parentElement ?? root);
    root.querySelector('[data-focus]')?.focus();
    reachTables();
  }
  prepare(document.body);
  printHeader();
})();
