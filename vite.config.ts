import { defineConfig } from 'vite';

export default defineConfig({
  root: 'client',
  // govuk-frontend carries a hack for an old browser that lightningcss refuses to parse.
  css: { lightningcss: { errorRecovery: true } },
  build: { outDir: '../dist', emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false }, reportCompressedSize: false },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
