/**
 * Reads back from the GPU what became of each event in the point view: not what the code meant to draw, but what its
 * vertex shader decided, of every vertex of every draw call of one frame. The product has no door for it: this listens
 * at WebGL itself.
 */

export interface Draw {
  readonly first: number;
  /** By vertex, as the shader says it: 0 = not active, 1 = its cell stands for it, 2 = drawn. */
  readonly fates: Int32Array;
}

const FATE = 'v_fate';
const programs = new WeakSet<WebGLProgram>();
let draws: Draw[] | null = null;

const { linkProgram, drawArrays } = WebGL2RenderingContext.prototype;

WebGL2RenderingContext.prototype.linkProgram = function (program) {
  const sources = (this.getAttachedShaders(program) ?? []).map((shader) => this.getShaderSource(shader) ?? '');
  if (sources.some((source) => source.includes(FATE))) {
    programs.add(program);
    this.transformFeedbackVaryings(program, [FATE], this.INTERLEAVED_ATTRIBS);
  }
  linkProgram.call(this, program);
};

WebGL2RenderingContext.prototype.drawArrays = function (mode, first, count) {
  const program: WebGLProgram | null = draws && this.getParameter(this.CURRENT_PROGRAM);
  if (!draws || !program || !programs.has(program)) {
    drawArrays.call(this, mode, first, count);
    return;
  }
  const buffer = this.createBuffer();
  const feedback = this.createTransformFeedback();
  this.bindTransformFeedback(this.TRANSFORM_FEEDBACK, feedback);
  this.bindBufferBase(this.TRANSFORM_FEEDBACK_BUFFER, 0, buffer);
  this.bufferData(this.TRANSFORM_FEEDBACK_BUFFER, count * 4, this.STREAM_READ);
  this.beginTransformFeedback(mode);
  drawArrays.call(this, mode, first, count);
  this.endTransformFeedback();
  const fates = new Int32Array(count);
  this.getBufferSubData(this.TRANSFORM_FEEDBACK_BUFFER, 0, fates);
  this.bindTransformFeedback(this.TRANSFORM_FEEDBACK, null);
  this.deleteTransformFeedback(feedback);
  this.deleteBuffer(buffer);
  draws.push({ first, fates });
};

/** The draw calls of the point view while `paint` has a frame painted. */
export async function readDraws(paint: () => Promise<void>): Promise<readonly Draw[]> {
  draws = [];
  await paint();
  const read = draws;
  draws = null;
  return read;
}
