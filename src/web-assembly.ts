/** The part of the WebAssembly API in use; TypeScript's ECMAScript library has no types for it. */
export interface WasmMemory {
  readonly buffer: SharedArrayBuffer;
  /** Adds 64 KiB pages; `buffer` is another object afterwards, over the same bytes. */
  grow(pages: number): number;
}

/** A compiled module; threads can be sent it. */
export type WasmModule = object;

interface WebAssemblyApi {
  readonly Memory: new (limits: { initial: number; maximum: number; shared: true }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array) => WasmModule;
  readonly Instance: new (module: WasmModule, imports: object) => { readonly exports: unknown };
}

/** Null where the platform has no WebAssembly. */
export const webAssembly: WebAssemblyApi | null = Reflect.get(globalThis, 'WebAssembly') ?? null;
