import { Brush, Circle, Eraser, Lasso, type LucideIcon, PaintBucket, Square } from "lucide-react";

export type ToolId = "brush" | "eraser" | "rectangle" | "ellipse" | "lasso" | "fill";

type Tool = {
  readonly id: ToolId;
  readonly label: string;
  readonly key: string;
  readonly Icon: LucideIcon;
};

export const tools: readonly Tool[] = [
  { id: "brush", label: "Brush", key: "b", Icon: Brush },
  { id: "eraser", label: "Eraser", key: "e", Icon: Eraser },
  { id: "rectangle", label: "Rectangle", key: "r", Icon: Square },
  { id: "ellipse", label: "Ellipse", key: "o", Icon: Circle },
  { id: "lasso", label: "Lasso", key: "l", Icon: Lasso },
  { id: "fill", label: "Fill", key: "g", Icon: PaintBucket },
];

/** Whether a tool goes over the picture with a brush of some size. */
export function isBrush(tool: ToolId): boolean {
  return tool === "brush" || tool === "eraser";
}
