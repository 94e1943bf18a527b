// Reads a chosen text file into a field: UTF-8 if every byte fits, otherwise Shift_JIS as Windows writes it.
(() => {
  "use strict";
  const decode = (bytes) => {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch (notUtf8) {
      return new TextDecoder("shift_jis").decode(bytes);
    }
  };
  document.querySelectorAll("input[data-read-into]").forEach((input) => {
    input.addEventListener("change", async () => {
      const target = document.getElementById(input.dataset.readInto);
      if (input.files.length > 0 && target) {
        target.value = decode(await input.files[0].arrayBuffer());
        target.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
  });
})();
