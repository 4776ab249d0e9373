/** Whether what stands between brackets is an address on the web: whoever has one is somebody. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

const ADDRESS = /^(?:https?:|www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|kr)$)/;
