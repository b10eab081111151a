import { parentPort, workerData } from 'node:worker_threads';
import { healing, IndexLost } from './search';
import type { Answer, Question } from './search-thread';

/** The thread of a search index: one question after the other, in the order they came. */
const engine = healing(String(workerData));

function answerTo(question: Question): unknown {
  switch (question.ask) {
    case 'digests':
      return engine.digests();
    case 'write':
      return engine.write(...question.with);
    case 'drop':
      return engine.drop(...question.with);
    case 'find':
      return engine.find(...question.with);
    case 'close':
      return engine.close();
  }
}

parentPort?.on('message', (question: Question) => {
  const reply = (answer: Answer) => parentPort?.postMessage(answer);
  try {
    reply({ id: question.id, value: answerTo(question) });
  } catch (error) {
    reply({
      id: question.id,
      lost: error instanceof IndexLost,
      error: error instanceof Error ? (error.stack ?? '') : '',
    });
  }
});
