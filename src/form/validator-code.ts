import standaloneCode from 'ajv/dist/standalone/index.js';
import { compileForm } from './compiler';
import type { Form } from './form';
import { isDateText } from './formats';

/**
 * What made a validator: it stands in the address of the module, so a new ajv or another layout of the code gives a new address.
 * `ajv version - ajv-formats version - our own layout`.
 */
export const toolchain = 'ajv8.20.0-formats3.0.1-1';

/** The helpers of ajv's run time that generated code may call: the name inside the module, and its text. */
const helpers: Record<string, { name: string; text: string }> = {
  'require("ajv/dist/runtime/ucs2length").default': {
    name: 'ucs2length',
    text: `function ucs2length(text){
let length=0;
for(let at=0;at<text.length;at++,length++){
const unit=text.charCodeAt(at);
if(unit>=0xd800&&unit<=0xdbff&&at+1<text.length&&(text.charCodeAt(at+1)&0xfc00)===0xdc00)at++;
}
return length;
}`,
  },
  'require("ajv/dist/runtime/equal").default': {
    name: 'equal',
    text: `function equal(a,b){
if(a===b)return true;
if(!a||!b||typeof a!=="object"||typeof b!=="object")return a!==a&&b!==b;
if(Array.isArray(a)!==Array.isArray(b))return false;
const keys=Object.keys(a);
if(keys.length!==Object.keys(b).length)return false;
return keys.every((key)=>Object.prototype.hasOwnProperty.call(b,key)&&equal(a[key],b[key]));
}`,
  },
};

/**
 * The validator of a form as the text of an ES module without imports and without eval: default export
 * `(answers) => SchemaError[] | null`, to be called with `settleAnswers(form, answers, ...)`; its errors go to `checkAnswers`.
 * The same schema and the same ajv as `makeValidator`, so the verdicts are the same.
 * Throws Error when ajv asks for a helper that is not known here, rather than give a module that breaks in the browser.
 */
export function validatorCode(form: Form): string {
  const { ajv, validate } = compileForm(form, 'source');
  let code = standaloneCode(ajv, validate);
  const used: string[] = [];
  for (const [call, helper] of Object.entries(helpers)) {
    if (!code.includes(call)) continue;
    code = code.replaceAll(call, helper.name);
    used.push(helper.text);
  }
  if (code.includes('knownFormats')) used.push(isDateText, 'const knownFormats={date:isDate};');
  const exported = /^"use strict";export const validate = (\w+);export default (\w+);/.exec(code);
  const name = exported?.[1];
  if (exported === null || name === undefined || exported[2] !== name) {
    throw new Error('validatorCode: ajv wrote its exports in another way');
  }
  const body = code.slice(exported[0].length);
  // In generated code a text with these words is always escaped, so only a real call matches.
  const unknown = /require\("[^"]*"\)[\w.]*|^import\b/m.exec(body)?.[0];
  if (unknown !== undefined) throw new Error(`validatorCode: ajv asks for an unknown helper: ${unknown}`);
  return `${used.join('\n')}\n${body}\nexport default function check(answers){return ${name}(answers)?null:${name}.errors}\n`;
}
