// The small part of pbf 4 that the tile reader uses.
declare module 'pbf' {
  export default class Pbf {
    constructor(bytes?: Uint8Array | ArrayBuffer);
    pos: number;
    length: number;
    readFields<T>(read: (tag: number, result: T, pbf: Pbf) => void, result: T, end?: number): T;
    readMessage<T>(read: (tag: number, result: T, pbf: Pbf) => void, result: T): T;
    readVarint(signed?: boolean): number;
    readSVarint(): number;
    readBoolean(): boolean;
    readFloat(): number;
    readDouble(): number;
    readString(): string;
    readPackedVarint(into?: number[]): number[];
  }
}
