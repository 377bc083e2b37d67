/** One workshop of a collaborative: its programme, participants, arrangements, the day and what was learnt. */
package fi.lapimurto.workshop;
