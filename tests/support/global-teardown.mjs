export default function tearDown() {
  globalThis.removeTemplates();
}
