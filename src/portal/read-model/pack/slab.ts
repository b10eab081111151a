/** Bytes of a slab. Thousands of bodies a second out of small buffers of their own would keep the garbage collector busy. */
const slabLength = 512 * 1024;
/** Bigger buffers get memory of their own. */
const largest = 64 * 1024;

let slab = Buffer.allocUnsafeSlow(slabLength);
let used = 0;

/** An uninitialised buffer cut from a shared slab; the slab goes when nobody holds a piece of it any more. Not for keeping. */
export function shortLivedBuffer(length: number): Buffer {
  if (length > largest) return Buffer.allocUnsafeSlow(length);
  if (used + length > slabLength) {
    slab = Buffer.allocUnsafeSlow(slabLength);
    used = 0;
  }
  const piece = slab.subarray(used, used + length);
  used += length;
  return piece;
}
