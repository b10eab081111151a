/** Memory for one answer, to be given back once the answer has left. */
export type AnswerBuffer = {
  /** Uninitialised bytes; called once. */
  take: (length: number) => Buffer;
  /** Only when nobody will look at the bytes any more. */
  giveBack: () => void;
};

/** Most forms fit; bigger answers get memory of their own, which is not kept. */
const pieceLength = 32 * 1024;
const keptPieces = 128;
const free: Buffer[] = [];

/**
 * Memory out of a small stock. Answers are built outside the heap, and that much new memory a second makes the garbage
 * collector walk the whole heap all the time. For public answers only: what is personal never stands in memory that is used again.
 */
export function answerBuffer(): AnswerBuffer {
  let piece: Buffer | undefined;
  return {
    take(length) {
      if (length > pieceLength) return Buffer.allocUnsafe(length);
      piece = free.pop() ?? Buffer.allocUnsafeSlow(pieceLength);
      return piece.subarray(0, length);
    },
    giveBack() {
      if (piece && free.length < keptPieces) free.push(piece);
      piece = undefined;
    },
  };
}
