// The one place where our scripts meet the calls of the web apps.

const hooks = [];
const addresses = new WeakMap();
const { open, send } = XMLHttpRequest.prototype;

/** Has `hear` called before a call to an address that matches is sent: it may answer another body. */
export function onCall(address, hear) {
  hooks.push({ address, hear });
}

XMLHttpRequest.prototype.open = function (method, url, ...more) {
  addresses.set(this, String(url));
  return open.call(this, method, url, ...more);
};

XMLHttpRequest.prototype.send = function (body) {
  const address = addresses.get(this);
  const heard = hooks.filter(it => it.address.test(address));
  return send.call(this, heard.reduce((sent, it) => it.hear(this, sent) ?? sent, body));
};

/** Has `then` called with the status when the call is answered. */
export function whenAnswered(call, then) {
  call.addEventListener('loadend', () => then(call.status));
}
