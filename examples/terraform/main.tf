# Looks up the string to pass as modelId when Terraform plans, so that no id is written down twice.

terraform {
  required_providers {
    external = {
      source  = "hashicorp/external"
      version = "~> 2.3"
    }
  }
}

variable "discovery" {
  description = "The command that runs the program, with options such as --replay FILE."
  type        = list(string)
  default     = ["discovery"]
}

variable "region" {
  type    = string
  default = "eu-central-1"
}

data "external" "model" {
  program = concat(var.discovery, ["resolve", "--output", "terraform"])

  query = {
    name      = "nova-pro"
    from      = var.region
    residency = "eu"
  }
}

output "model_id" {
  description = "The string to pass as modelId."
  value       = data.external.model.result.passAsModelId
}

output "may_run_in" {
  description = "The regions that an IAM policy has to allow."
  value       = split(",", data.external.model.result.destinations)
}
