/**
 * Run charts, control charts and T3 as published: plain Java without a framework, immutable, without state. Positions
 * count from 1, a missing value is {@code null} and keeps its place. docs/measurement.md gives each choice and its
 * source, docs/conformance.md compares the results with published cases.
 */
package fi.lapimurto.measurement.analysis;
