export type ShareNetwork = 'EMAIL' | 'FACEBOOK' | 'X' | 'BLUESKY' | 'LINKEDIN' | 'WHATSAPP';

export interface ShareLink {
  network: ShareNetwork;
  /** The network's name as readers know it. */
  label: string;
  /** Opens the network's own form, filled in; nothing is sent or tracked before that. */
  url: string;
}

/** The links below an article; `url` is its absolute address. */
export function shareLinks(article: { url: string; headline: string }): ShareLink[] {
  const url = encode(article.url);
  const headline = encode(article.headline);
  const both = `${headline}%20${url}`;
  return [
    { network: 'EMAIL', label: 'Email', url: `mailto:?subject=${headline}&body=${url}` },
    {
      network: 'FACEBOOK',
      label: 'Facebook',
      url: `https://www.facebook.com/sharer/sharer.php?u=${url}`,
    },
    { network: 'X', label: 'X', url: `https://x.com/intent/post?text=${headline}&url=${url}` },
    { network: 'BLUESKY', label: 'Bluesky', url: `https://bsky.app/intent/compose?text=${both}` },
    {
      network: 'LINKEDIN',
      label: 'LinkedIn',
      url: `https://www.linkedin.com/sharing/share-offsite/?url=${url}`,
    },
    { network: 'WHATSAPP', label: 'WhatsApp', url: `https://wa.me/?text=${both}` },
  ];
}

/**
 * For a query; line breaks become spaces. Spaces are %20, since mail programs show a "+" (RFC 6068),
 * and half an emoji becomes U+FFFD where `encodeURIComponent` would throw.
 */
function encode(value: string): string {
  const text = value.replace(/\s+/g, ' ').trim();
  return new URLSearchParams({ text }).toString().slice('text='.length).replaceAll('+', '%20');
}
