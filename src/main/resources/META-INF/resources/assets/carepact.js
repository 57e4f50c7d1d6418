// Speed and comfort only: every page does its whole job without this file.

const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

/** A refused form tells why first: the summary takes the focus, its links put the cursor into the field. */
function errorSummary() {
  const summary = document.querySelector('.govuk-error-summary');
  if (!summary) {
    return;
  }
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (field) {
      event.preventDefault();
      field.scrollIntoView({ block: 'center' });
      field.focus({ preventScroll: true });
    }
  });
}

/** A second click while the first is on its way does nothing. (The server refuses a repeat anyway.) */
function singleSubmit() {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, 5000);
  });
  window.addEventListener('pageshow', () => all('form[data-sent]').forEach((form) => delete form.dataset.sent));
}

/** How much still fits into a long text. */
function counters() {
  all('textarea[data-max]').forEach((area) => {
    const line = document.getElementById(`${area.id}-count`);
    if (!line) {
      return;
    }
    const max = Number(area.dataset.max);
    const show = () => {
      const length = Array.from(area.value).length;
      line.textContent = `${length} / ${max}`;
      line.classList.toggle('cp-count--over', length > max);
    };
    area.addEventListener('input', show);
    show();
  });
}

/**
 * Keeps what somebody is writing while they write: a form with data-autosave is sent there a moment after each pause. The
 * answer brings the version for the next time, so that the save button still works and a second tab is noticed.
 */
function autosave() {
  all('form[data-autosave]').forEach((form) => {
    const status = form.querySelector('[data-autosave-status]');
    let waiting = 0;
    let sending = Promise.resolve();
    const send = async () => {
      const answer = await fetch(form.dataset.autosave, { method: 'POST', body: new URLSearchParams(new FormData(form)) }).catch(() => null);
      if (answer?.ok) {
        form.elements.version.value = (await answer.json()).version;
      }
      if (status) {
        status.textContent = answer?.ok ? form.dataset.saved : form.dataset.unsaved;
      }
    };
    form.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => { sending = sending.then(send); }, 1500);
    });
    form.addEventListener('submit', () => clearTimeout(waiting));
  });
}

/** Buttons that only make sense with script come with the attribute hidden. */
function printButtons() {
  all('[data-print]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  });
}

/**
 * htmx is fetched only by pages that ask for it; the page's meta element switches its use of eval off. Not before the page
 * is complete: between the end of the document and that moment htmx waits for an event that has passed.
 */
function htmx() {
  if (document.querySelector('[hx-get],[hx-post],[hx-boost],[data-hx-get],[data-hx-post],[data-hx-boost]')) {
    const script = document.createElement('script');
    script.src = '/webjars/htmx.org/2.0.10/dist/htmx.min.js';
    const fetch = () => document.head.append(script);
    if (document.readyState === 'complete') {
      fetch();
    } else {
      window.addEventListener('load', fetch);
    }
  }
}

errorSummary();
singleSubmit();
counters();
autosave();
printButtons();
htmx();
