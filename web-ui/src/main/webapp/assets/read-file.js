// Reads a chosen text file into a field: UTF-8 if every byte fits, otherwise Shift_JIS as Windows writes it. A field that is
// read strictly gets any other file byte for byte, for the server to say what is wrong with it.
(() => {
  "use strict";
  const raw = (bytes) => {
    let text = "";
    new Uint8Array(bytes).forEach((one) => { text += String.fromCharCode(one); });
    return "data:;base64," + btoa(text);
  };
  const decode = (bytes, strict) => {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch (notUtf8) {
      return strict ? raw(bytes) : new TextDecoder("shift_jis").decode(bytes);
    }
  };
  const saying = (input, long) => {
    const said = document.getElementById(input.id + "-long");
    if (said) {
      said.hidden = !long;
    }
    return long;
  };
  const tooLong = (input) => {
    const most = Number(input.dataset.readMost || Infinity);
    return saying(input, input.files.length > 0 && input.files[0].size > most);
  };
  // As long as a form makes it: every byte that is no letter or digit becomes three.
  const length = (text) => {
    let bytes = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      bytes += code > 0x7ff ? 9 : code > 0x7f ? 6 : code === 10 ? 6 : /[0-9A-Za-z*._ -]/.test(text[i]) ? 1 : 3;
    }
    return bytes;
  };
  // Never the text of one file beside the name of another: one that is too long leaves nothing of the file before it.
  const fill = (input, target, text, fileName) => {
    target.value = text;
    target.dispatchEvent(new Event("input", { bubbles: true }));
    const name = document.getElementById(input.dataset.readName || "");
    if (name) {
      name.value = fileName;
    }
  };
  document.querySelectorAll("input[data-read-into]").forEach((input) => {
    const most = Number(input.dataset.sendMost || Infinity);
    if (input.form && most < Infinity) {
      // What could not be received is not sent: all that was typed stays where it is.
      input.form.addEventListener("submit", (event) => {
        const target = document.getElementById(input.dataset.readInto);
        if (target && saying(input, length(target.value) > most - 10000)) {
          event.preventDefault();
          target.focus();
        }
      });
    }
    input.addEventListener("change", async () => {
      const target = document.getElementById(input.dataset.readInto);
      const file = input.files[0];
      if (!file || !target) {
        return;
      }
      if (tooLong(input)) {
        fill(input, target, "", "");
        return;
      }
      const bytes = await file.arrayBuffer();
      if (input.files[0] === file) {
        fill(input, target, decode(bytes, input.hasAttribute("data-read-strict")), file.name);
      }
    });
  });
})();
