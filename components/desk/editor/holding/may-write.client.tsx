"use client";
import { createContext, useContext } from "react";

/** Whether one may write on the surface now; its blocks are drawn apart from it and hear it so. */
export const MayWrite = createContext(false);

/** Asks for a picture to put into the gallery at a place; its blocks are drawn apart from the surface. */
export const AddTo = createContext<(at: number | undefined) => void>(() => {});
export const useAddTo = () => useContext(AddTo);

/** Whether one may write here now. */
export const useMayWrite = () => useContext(MayWrite);
