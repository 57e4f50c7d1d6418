/** The decision: proposed with a reason, published by a second person, standing still before it takes effect. */
package org.carepact.award;
