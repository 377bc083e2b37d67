/** What stands between people’s browsers and the engine’s web endpoints: sign-in handed on, and only needed calls let through. */
package fi.lapimurto.engine.gate;
