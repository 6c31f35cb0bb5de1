"use client";
import { createContext, useContext } from "react";

/** Whether one may write on the surface now; its blocks are drawn apart from it and hear it so. */
export const MayWrite = createContext(false);

/** Whether one may write here now. */
export const useMayWrite = () => useContext(MayWrite);
