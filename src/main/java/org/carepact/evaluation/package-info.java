/** The committee: who sits on it, conflict statements, scores, ranking and report. */
package org.carepact.evaluation;
