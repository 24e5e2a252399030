// The server that the stand-in's commands ask: one connection a call, fields that end with a zero byte.
import { writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';

/** How a command ends, or that it hangs. */
export interface End {
  readonly kind: 'end' | 'hang';
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The answer to a call: its end, or a real program that is run first. */
export type Reply = End | { readonly kind: 'run'; readonly program: string; readonly ended: (code: number) => End };

/** Answers the commands of one stand-in, in this process. */
export class AnswerServer {
  private readonly server: Server;

  /**
   * @param portFile where the commands find the port
   * @param answer what a program called with arguments comes to
   */
  constructor(portFile: string, answer: (program: string, args: string[]) => Promise<Reply>) {
    this.server = createServer((socket) => {
      void serve(socket, answer);
    });
    this.server.listen(0, '127.0.0.1', () => {
      const address = this.server.address();
      if (address !== null && typeof address === 'object') writeFileSync(portFile, `${String(address.port)}\n`);
    });
    // A suite that ends with an array still open ends all the same.
    this.server.unref();
  }

  close(): void {
    this.server.close();
  }
}

async function serve(socket: Socket, answer: (program: string, args: string[]) => Promise<Reply>): Promise<void> {
  // A command that is killed closes its end in the middle of everything.
  socket.on('error', () => undefined);
  const messages = messagesOf(socket);
  const send = (...fields: string[]): void => {
    if (socket.writable) socket.write(fields.map((field) => `${field}\0`).join(''));
  };
  const finish = (end: End): void => send(end.kind, String(end.code), end.stdout, end.stderr);
  const asked = await messages.next();
  if (asked.done === true) return;
  const [program = '', ...args] = asked.value;
  const reply = await answer(program, args);
  if (reply.kind !== 'run') {
    finish(reply);
  } else {
    send('run', reply.program);
    const told = await messages.next();
    if (told.done !== true) finish(reply.ended(Number(told.value[0])));
  }
  socket.end();
}

/** Messages: how many fields, then the fields. */
async function* messagesOf(socket: Socket): AsyncGenerator<string[]> {
  let rest = Buffer.alloc(0);
  const fields: string[] = [];
  try {
    for await (const chunk of socket as AsyncIterable<Buffer>) {
      rest = Buffer.concat([rest, chunk]);
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        fields.push(rest.subarray(0, end).toString('utf8'));
        rest = rest.subarray(end + 1);
      }
      while (fields.length > 0 && fields.length > Number(fields[0])) {
        yield fields.splice(0, Number(fields[0]) + 1).slice(1);
      }
    }
  } catch {
    // The command was killed.
  }
}
