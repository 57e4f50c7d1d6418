/**
 * The exact calculator of periodic assessments and its templates. It knows neither database nor request: facts and a
 * template go in, lines with their rows, a score and a band come out; the same input gives the same result for ever.
 */
package org.carepact.assessment.engine;
