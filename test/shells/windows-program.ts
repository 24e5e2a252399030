// A Windows program made here, byte by byte: the stand-in for vcbMounter.exe and the like in .cmd files under test.
// A .cmd file can't stand in for a program (a caller that omits `call` would never come back), and no compiler for
// Windows can be counted on. The program does four things, with files beside it that have its own name:
//   NAME.log  appends its command line as it received it (UTF-16)
//   NAME.out  prints this, if it exists
//   NAME.ret  ends with these exit codes: byte 0 counts the calls, byte n is for the n-th call; 0 otherwise
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const imageBase = 0x1_4000_0000n;
const sectionAlignment = 0x1000;
const fileAlignment = 0x200;
const codeAt = 0x1000;
const dataAt = 0x2000;

const functions = [
  'GetModuleFileNameW',
  'GetCommandLineW',
  'lstrlenW',
  'CreateFileW',
  'ReadFile',
  'WriteFile',
  'SetFilePointer',
  'CloseHandle',
  'GetStdHandle',
  'ExitProcess',
] as const;

type Place = (typeof functions)[number] | 'path' | 'buffer' | 'count' | 'lineEnd';

/** The data section: imports, constants, and room for variables behind what the file holds. */
function data(): { bytes: Buffer; size: number; places: Record<Place, number> } {
  const bytes = Buffer.alloc(fileAlignment * 2);
  const table = 40;
  const names = table + (functions.length + 1) * 8;
  let end = names;
  const places: Partial<Record<Place, number>> = {};
  for (const [index, name] of functions.entries()) {
    const slot = table + index * 8;
    bytes.writeBigUInt64LE(BigInt(dataAt + end), slot);
    places[name] = dataAt + slot;
    end += 2;
    end += bytes.write(`${name}\0`, end, 'latin1');
    end += end % 2;
  }
  const library = end;
  end += bytes.write('kernel32.dll\0', end, 'latin1');
  end += end % 2;
  // The import table has one entry and an empty one; names and addresses are the same list.
  bytes.writeUInt32LE(dataAt + table, 0);
  bytes.writeUInt32LE(dataAt + library, 12);
  bytes.writeUInt32LE(dataAt + table, 16);
  places.lineEnd = dataAt + end;
  bytes.write('\r\n', end, 'utf16le');
  places.path = dataAt + bytes.length;
  places.count = places.path + 2048;
  places.buffer = places.count + 16;
  return { bytes, size: bytes.length + 2048 + 16 + 0x10000, places: places as Record<Place, number> };
}

const bufferSize = 0x10000;

/** The code section; every address in it is relative to where it stands. */
function code(places: Record<Place, number>): Buffer {
  const bytes: number[] = [];
  const marks = new Map<string, number>();
  const jumps: { at: number; to: string }[] = [];
  const put = (...more: number[]): void => {
    bytes.push(...more);
  };
  const word = (value: number): number[] => [
    value & 255,
    (value >>> 8) & 255,
    (value >>> 16) & 255,
    (value >>> 24) & 255,
  ];
  /** An instruction that ends in the distance to a place. */
  const near = (opcode: number[], place: Place): void => {
    put(...opcode);
    put(...word(places[place] - (codeAt + bytes.length + 4)));
  };
  const call = (name: (typeof functions)[number]): void => {
    near([0xff, 0x15], name);
  };
  const jump = (opcode: number[], to: string): void => {
    put(...opcode);
    jumps.push({ at: bytes.length, to });
    put(0, 0, 0, 0);
  };
  const mark = (name: string): void => {
    marks.set(name, bytes.length);
  };
  const lea = {
    rcx: [0x48, 0x8d, 0x0d],
    rdx: [0x48, 0x8d, 0x15],
    r9: [0x4c, 0x8d, 0x0d],
    rsi: [0x48, 0x8d, 0x35],
    r12: [0x4c, 0x8d, 0x25],
  };
  const loadRdi = [0x48, 0x8d, 0x3d];
  /** Opens the file with another last part of the name; the handle, or -1, is in rax and rbx. */
  const open = (ending: string, access: number, disposition: number): void => {
    const [first, second, third] = [0, 1, 2].map((index) => ending.charCodeAt(index)) as [number, number, number];
    put(0x41, 0xc7, 0x04, 0x24, ...word(first | (second << 16))); // mov dword [r12], first two letters
    put(0x66, 0x41, 0xc7, 0x44, 0x24, 0x04, third & 255, third >> 8); // mov word [r12+4], third
    near(lea.rcx, 'path');
    put(0xba, ...word(access)); // mov edx, access
    put(0x41, 0xb8, ...word(3)); // mov r8d, share reading and writing
    put(0x45, 0x31, 0xc9); // xor r9d, r9d
    put(0x48, 0xc7, 0x44, 0x24, 0x20, ...word(disposition));
    put(0x48, 0xc7, 0x44, 0x24, 0x28, ...word(0x80)); // a normal file
    put(0x48, 0xc7, 0x44, 0x24, 0x30, ...word(0));
    call('CreateFileW');
    put(0x48, 0x89, 0xc3); // mov rbx, rax
  };
  const unlessOpen = (to: string): void => {
    put(0x48, 0x83, 0xfb, 0xff); // cmp rbx, -1
    jump([0x0f, 0x84], to);
  };
  /** Reads or writes: rcx and r8 are set by the caller, the count goes to `count`. */
  const transfer = (name: 'ReadFile' | 'WriteFile'): void => {
    near(lea.r9, 'count');
    put(0x48, 0xc7, 0x44, 0x24, 0x20, ...word(0));
    call(name);
  };
  const handle = [0x48, 0x89, 0xd9]; // mov rcx, rbx
  const close = (): void => {
    put(...handle);
    call('CloseHandle');
  };

  put(0x48, 0x83, 0xec, 0x48); // sub rsp, 72: room for arguments, aligned
  put(0x45, 0x31, 0xf6); // xor r14d, r14d: the exit code
  put(0x31, 0xc9); // xor ecx, ecx
  near(lea.rdx, 'path');
  put(0x41, 0xb8, ...word(1000));
  call('GetModuleFileNameW');
  near(lea.r12, 'path');
  put(0x4d, 0x8d, 0x64, 0x44, 0xfa); // lea r12, [r12 + rax*2 - 6]: the three letters behind the last dot

  open('log', 4, 4); // append, open always
  unlessOpen('print');
  call('GetCommandLineW');
  put(0x49, 0x89, 0xc5); // mov r13, rax
  put(0x48, 0x89, 0xc1); // mov rcx, rax
  call('lstrlenW');
  put(0x44, 0x8d, 0x04, 0x00); // lea r8d, [rax + rax]
  put(...handle);
  put(0x4c, 0x89, 0xea); // mov rdx, r13
  transfer('WriteFile');
  put(...handle);
  near(lea.rdx, 'lineEnd');
  put(0x41, 0xb8, ...word(4));
  transfer('WriteFile');
  close();

  mark('print');
  open('out', 0x8000_0000 | 0, 3); // read, open existing
  unlessOpen('code');
  put(...handle);
  near(lea.rdx, 'buffer');
  put(0x41, 0xb8, ...word(bufferSize));
  transfer('ReadFile');
  close();
  put(0xb9, ...word(-11)); // standard output
  call('GetStdHandle');
  put(0x48, 0x89, 0xc1); // mov rcx, rax
  near(loadRdi, 'count');
  put(0x44, 0x8b, 0x07); // mov r8d, [rdi]
  near(lea.rdx, 'buffer');
  transfer('WriteFile');

  mark('code');
  open('ret', 0xc000_0000 | 0, 3); // read and write, open existing
  unlessOpen('end');
  put(...handle);
  near(lea.rdx, 'buffer');
  put(0x41, 0xb8, ...word(256));
  transfer('ReadFile');
  near(lea.rsi, 'buffer');
  near(loadRdi, 'count');
  put(0x0f, 0xb6, 0x06); // movzx eax, byte [rsi]
  put(0xfe, 0x06); // inc byte [rsi]
  put(0xff, 0xc0); // inc eax
  put(0x3b, 0x07); // cmp eax, [rdi]
  jump([0x0f, 0x83], 'count'); // jae: no code for this call
  put(0x44, 0x0f, 0xb6, 0x34, 0x06); // movzx r14d, byte [rsi + rax]
  mark('count');
  put(...handle);
  put(0x31, 0xd2, 0x45, 0x31, 0xc0, 0x45, 0x31, 0xc9); // to the beginning
  call('SetFilePointer');
  put(...handle);
  near(lea.rdx, 'buffer');
  put(0x41, 0xb8, ...word(1));
  transfer('WriteFile');
  close();

  mark('end');
  put(0x44, 0x89, 0xf1); // mov ecx, r14d
  call('ExitProcess');

  const text = Buffer.from(bytes);
  for (const { at, to } of jumps) text.writeInt32LE((marks.get(to) ?? 0) - (at + 4), at);
  return text;
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes], Math.ceil(bytes.length / fileAlignment) * fileAlignment);
}

/** The program as the bytes of an .exe file (x64, console). */
export function windowsProgram(): Buffer {
  const { bytes, size, places } = data();
  const text = code(places);
  const textFile = padded(text);
  const dataFile = padded(bytes);
  const header = Buffer.alloc(fileAlignment);
  header.write('MZ', 0, 'latin1');
  header.writeUInt32LE(0x40, 0x3c);
  header.write('PE\0\0', 0x40, 'latin1');
  header.writeUInt16LE(0x8664, 0x44); // x64
  header.writeUInt16LE(2, 0x46); // sections
  header.writeUInt16LE(240, 0x54); // size of the optional header
  header.writeUInt16LE(0x23, 0x56); // executable, large addresses, no relocations
  const optional = 0x58;
  header.writeUInt16LE(0x20b, optional);
  header.writeUInt32LE(textFile.length, optional + 4);
  header.writeUInt32LE(dataFile.length, optional + 8);
  header.writeUInt32LE(codeAt, optional + 16); // entry
  header.writeUInt32LE(codeAt, optional + 20);
  header.writeBigUInt64LE(imageBase, optional + 24);
  header.writeUInt32LE(sectionAlignment, optional + 32);
  header.writeUInt32LE(fileAlignment, optional + 36);
  header.writeUInt16LE(6, optional + 40); // system version
  header.writeUInt16LE(6, optional + 48);
  const image = dataAt + Math.ceil(size / sectionAlignment) * sectionAlignment;
  header.writeUInt32LE(image, optional + 56);
  header.writeUInt32LE(fileAlignment, optional + 60); // headers
  header.writeUInt16LE(3, optional + 68); // console
  header.writeBigUInt64LE(0x100000n, optional + 72);
  header.writeBigUInt64LE(0x1000n, optional + 80);
  header.writeBigUInt64LE(0x100000n, optional + 88);
  header.writeBigUInt64LE(0x1000n, optional + 96);
  header.writeUInt32LE(16, optional + 108);
  header.writeUInt32LE(dataAt, optional + 120); // import table
  header.writeUInt32LE(40, optional + 124);
  const section = (
    at: number,
    name: string,
    address: number,
    length: number,
    raw: number,
    file: number,
    flags: number,
  ): void => {
    header.write(name, at, 'latin1');
    header.writeUInt32LE(length, at + 8);
    header.writeUInt32LE(address, at + 12);
    header.writeUInt32LE(raw, at + 16);
    header.writeUInt32LE(file, at + 20);
    header.writeUInt32LE(flags >>> 0, at + 36);
  };
  section(optional + 240, '.text', codeAt, text.length, textFile.length, fileAlignment, 0x60000020);
  section(optional + 280, '.data', dataAt, size, dataFile.length, fileAlignment + textFile.length, 0xc0000040);
  return Buffer.concat([header, textFile, dataFile]);
}

/** A stand-in for a Windows program. */
export interface WindowsStandIn {
  /** Path of the .exe file. */
  path: string;
  /** The command lines it was started with, in order, exactly as it received them. */
  calls(): string[];
}

/**
 * Puts a stand-in for a program into a folder, which the caller puts on the PATH of the .cmd file.
 * @param name without `.exe`
 * @param prints what every call prints, in the code page of the system
 * @param codes exit codes of the first calls; 0 afterwards
 */
export function writeWindowsStandIn(folder: string, name: string, prints = '', codes: number[] = []): WindowsStandIn {
  const file = (ending: string): string => join(folder, `${name}.${ending}`);
  writeFileSync(file('exe'), windowsProgram());
  if (prints !== '') writeFileSync(file('out'), prints);
  writeFileSync(file('ret'), Buffer.from([0, ...codes]));
  return {
    path: file('exe'),
    calls: () =>
      existsSync(file('log'))
        ? readFileSync(file('log'), 'utf16le')
            .split('\r\n')
            .filter((line) => line !== '')
        : [],
  };
}
