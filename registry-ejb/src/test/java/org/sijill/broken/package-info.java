/**
 * Samples made to break one rule each, so that each rule is seen to fail. A sample's package is named like its rule.
 * Nothing here is part of the product.
 */
package org.sijill.broken;
