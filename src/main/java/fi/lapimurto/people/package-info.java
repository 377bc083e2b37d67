/** Who takes part, in which role; sign-in; mirrors roles to the engine's users and groups. */
package fi.lapimurto.people;
