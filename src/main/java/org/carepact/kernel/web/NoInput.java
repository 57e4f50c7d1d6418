package org.carepact.kernel.web;

/** The form of an act that needs no input but, where it changes a thing, its version ({@link Forms#version}). */
public record NoInput() {}
