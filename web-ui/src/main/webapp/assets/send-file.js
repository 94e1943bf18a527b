// Sends a chosen file in pieces, each a form that is no longer than any form may be; the answer to the last leads on.
(() => {
  "use strict";
  const PIECE = 999999;
  const base64 = (bytes) => {
    let text = "";
    bytes.forEach((one) => { text += String.fromCharCode(one); });
    return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  };
  const send = (form, fields) => fetch(form.action, {
    method: "POST",
    body: new URLSearchParams({ ...fields, _csrf: form.elements._csrf.value }),
    headers: { "X-Requested-With": "kasane" },
    cache: "no-store",
  });
  // The page that says why: its words are put beside the file that is still chosen here.
  const why = async (answer) => {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return (page.getElementById("file-error") || page.querySelector("h1") || page.body).textContent.trim();
  };
  const all = async (form, file, say) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const pieces = Math.max(1, Math.ceil(bytes.length / PIECE));
    let upload = "";
    for (let piece = 0; piece < pieces; piece += 1) {
      say(`${form.dataset.sending} ${Math.floor((piece * 100) / pieces)}%`);
      const data = base64(bytes.subarray(piece * PIECE, (piece + 1) * PIECE));
      const answer = await send(form, { upload, piece, pieces, fileName: file.name, data });
      if (!answer.ok) {
        say(await why(answer));
        return;
      }
      if (answer.redirected) {
        location.assign(answer.url);
        return;
      }
      upload = await answer.text();
    }
  };
  document.querySelectorAll("form[data-send-file]").forEach((form) => {
    const status = form.querySelector("[data-send-status]");
    const say = (text) => { status.textContent = text; };
    let busy = false;
    form.addEventListener("submit", async (event) => {
      const file = form.querySelector("input[type=file]").files[0];
      if (!file) {
        return;
      }
      event.preventDefault();
      if (busy) {
        return;
      }
      busy = true;
      try {
        await all(form, file, say);
      } catch (offline) {
        say(form.dataset.failed || "");
      }
      busy = false;
    });
  });
})();
