/** Excel and CSV, each with its own ways, behind {@code Sheets}. */
package org.carepact.document.sheet;
