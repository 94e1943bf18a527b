// The server's pages of the second factor show names beside three fields without saying to which field they belong, and describe the
// picture to be scanned in English only (Keycloak 26.7). Here they do, for whoever hears the page.
(() => {
  'use strict';
  const code = { ja: '認証アプリで読み取る二次元コード', en: 'Two-dimensional code to scan with the authenticator app' };

  const bind = (field) => {
    const label = field?.closest('.pf-v5-c-form__group')?.querySelector('label');
    if (label) label.htmlFor = field.id;
  };

  document.addEventListener('DOMContentLoaded', () => {
    ['totp', 'userLabel', 'kc-attempted-username'].forEach((id) => bind(document.getElementById(id)));
    const picture = document.getElementById('kc-totp-secret-qr-code');
    if (picture) picture.alt = code[document.documentElement.lang.slice(0, 2)] ?? code.en;
  });
})();
