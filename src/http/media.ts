import { readFile } from 'node:fs/promises';

/** A picture from a folder; 404 for any name that isn't simply a file in it. */
export async function sendMedia(folder: URL, file: string): Promise<Response> {
  if (!/^[a-z0-9-]+\.jpg$/.test(file)) return new Response('Not found\n', { status: 404 });
  try {
    const bytes = await readFile(new URL(file, folder));
    const headers = { 'content-type': 'image/jpeg', 'cache-control': 'public, max-age=86400' };
    return new Response(new Uint8Array(bytes), { headers });
  } catch {
    return new Response('Not found\n', { status: 404 });
  }
}
